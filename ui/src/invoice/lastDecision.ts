import type { Action } from '../api/invoices';

const REVERSE: Partial<Record<Action, Action>> = { archive: 'unarchive', unarchive: 'archive', confirm: 'reopen', reject: 'reopen' };

interface Decided {
  ids: number[];
  back: Action;
  /** The notification that tells of it. */
  notice: string;
}

/** What was decided last, on whichever screen: confirming opens the next invoice, and the way back must still be there. */
export class LastDecision {
  private decided: Decided | null = null;

  static canBeTakenBack(action: Action): boolean {
    return REVERSE[action] !== undefined;
  }

  remember(action: Action, ids: number[], notice: string): void {
    const back = REVERSE[action];
    this.decided = back ? { ids, back, notice } : null;
  }

  /** It can be taken back once. */
  take(): Decided | null {
    const decided = this.decided;
    this.decided = null;
    return decided;
  }
}
