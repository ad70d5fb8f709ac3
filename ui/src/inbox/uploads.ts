import { Problem, wordsOf } from '../api/problem';
import type { Accepted, InvoiceStatus } from '../api/types';

export interface Upload {
  key: string;
  file: File;
  phase: 'waiting' | 'sending' | 'reading' | 'done' | 'failed';
  /** The share sent so far, 0 to 1. */
  share: number;
  invoiceId?: number;
  duplicateOf?: number;
  error?: string;
}

type Send = (file: File, key: string, onProgress: (share: number) => void) => Promise<Accepted>;

const ENDED: readonly InvoiceStatus[] = ['needs_review', 'confirmed', 'rejected', 'failed'];

/**
 * The files on their way in. A few are sent at a time, so that fifty do not fight for the connection; each one has its own
 * progress, error and second try. A second try repeats the key of the first, so the server never takes a file twice.
 */
export class Uploads {
  private list: readonly Upload[] = [];
  private readonly listeners = new Set<() => void>();
  private announced = false;
  /** Invoices that were read before the answer said that they are one of these files: a small one is read faster than it is answered. */
  private readonly early = new Set<number>();

  constructor(
    private readonly send: Send,
    private readonly atOnce = 3,
    private readonly soon: (run: () => void) => void = (run) => void setTimeout(run, 60),
  ) {}

  readonly snapshot = (): readonly Upload[] => this.list;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(files: Iterable<File>): void {
    const fresh = [...files].map((file): Upload => ({ key: crypto.randomUUID(), file, phase: 'waiting', share: 0 }));
    this.list = [...this.list, ...fresh];
    this.announce();
    this.next();
  }

  retry(key: string): void {
    this.change(key, { phase: 'waiting', share: 0, error: undefined });
    this.next();
  }

  forget(key: string): void {
    this.list = this.list.filter((upload) => upload.key !== key);
    this.announce();
  }

  forgetEnded(): void {
    this.list = this.list.filter((upload) => upload.phase === 'waiting' || upload.phase === 'sending');
    this.announce();
  }

  /** Takes note of a server-sent event about an invoice. */
  heard(invoiceId: number, status: InvoiceStatus): void {
    if (!ENDED.includes(status)) return;
    const upload = this.list.find((one) => one.invoiceId === invoiceId);
    if (upload?.phase === 'reading') this.change(upload.key, { phase: 'done' });
    if (!upload && this.list.some((one) => one.phase === 'sending')) this.early.add(invoiceId);
  }

  /** The invoices of which it is not known yet how their reading ended. */
  reading(): number[] {
    return this.list.flatMap((one) => (one.phase === 'reading' && one.invoiceId !== undefined ? [one.invoiceId] : []));
  }

  private next(): void {
    const free = this.atOnce - this.list.filter((upload) => upload.phase === 'sending').length;
    for (const upload of this.list.filter((one) => one.phase === 'waiting').slice(0, Math.max(free, 0))) {
      this.change(upload.key, { phase: 'sending' });
      void this.run(upload);
    }
  }

  private async run(upload: Upload): Promise<void> {
    try {
      const accepted = await this.send(upload.file, upload.key, (share) => this.change(upload.key, { share }));
      this.change(upload.key, this.taken(accepted));
    } catch (failure) {
      const again = failure instanceof Problem && failure.status === 429;
      this.change(upload.key, { phase: 'failed', error: wordsOf(failure) });
      if (again) setTimeout(() => this.retry(upload.key), 5000);
    }
    this.next();
    if (!this.list.some((one) => one.phase === 'sending')) this.early.clear();
  }

  private taken(accepted: Accepted): Partial<Upload> {
    const known = accepted.duplicate_of ?? undefined;
    const invoiceId = accepted.invoice_id ?? undefined;
    const ended = known !== undefined || (accepted.status != null && ENDED.includes(accepted.status)) || (invoiceId !== undefined && this.early.has(invoiceId));
    return { phase: ended ? 'done' : 'reading', share: 1, invoiceId, duplicateOf: known };
  }

  private change(key: string, changes: Partial<Upload>): void {
    this.list = this.list.map((upload) => (upload.key === key ? { ...upload, ...changes } : upload));
    this.announce();
  }

  /** Tells the screen at most once per tick, however many files report. */
  private announce(): void {
    if (this.announced) return;
    this.announced = true;
    this.soon(() => {
      this.announced = false;
      this.listeners.forEach((listener) => listener());
    });
  }
}
