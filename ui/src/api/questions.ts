import { get, send } from './http';
import type { Answer } from './types';

export function ask(question: string): Promise<Answer> {
  return send('POST', '/api/questions', { question });
}

export async function earlierQuestions(): Promise<Answer[]> {
  const answer = await get<Answer[] | { items: Answer[] }>('/api/questions');
  return Array.isArray(answer) ? answer : answer.items;
}
