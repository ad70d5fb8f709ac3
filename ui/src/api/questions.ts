import { get, send } from './http';
import type { Answer, Schemas } from './types';

/** The time zone tells what "today" and "last month" mean to who asks. */
export function ask(question: string): Promise<Answer> {
  const wish: Schemas['QuestionAskJson'] = { question, time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  return send('POST', '/api/questions', wish);
}

export async function earlierQuestions(): Promise<Answer[]> {
  return (await get<Schemas['QuestionAskedJson']>('/api/questions', { per_page: 40 })).items;
}
