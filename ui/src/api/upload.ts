import { writingHeaders } from './http';
import { Problem, problemOf } from './problem';
import type { Accepted } from './types';

/**
 * Sends one file. XMLHttpRequest rather than fetch, which does not tell how much has been sent.
 *
 * @param onProgress the share sent so far, 0 to 1
 */
export function uploadFile(file: File, key: string, onProgress: (share: number) => void): Promise<Accepted> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/invoices/ocr');
    request.responseType = 'json';
    const headers: Record<string, string> = { Accept: 'application/json', 'Idempotency-Key': key, ...writingHeaders() };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0);
    request.onerror = () => reject(new Problem(0, 'unreachable', 'The connection broke while sending.'));
    request.onload = () => settle(request.status, request.response as unknown, resolve, reject);
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}

function settle(status: number, body: unknown, resolve: (accepted: Accepted) => void, reject: (problem: Problem) => void) {
  const first = Array.isArray(body) ? (body[0] as Accepted | undefined) : undefined;
  if (status >= 200 && status < 300 && first) {
    if (first.error) reject(new Problem(status, first.error.code, first.error.detail));
    else resolve(first);
  } else {
    reject(problemOf(status, body));
  }
}
