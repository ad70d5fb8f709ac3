import { get } from './http';
import type { Schemas } from './types';

/** A month like 2026-10, a vendor or a category, with what it cost. */
export type Spend = Schemas['DashboardSpendJson'];
export type CurrencySpend = Schemas['DashboardCurrencyJson'];
export type DashboardData = Schemas['DashboardDashboardJson'];

export function dashboard(from?: string, to?: string): Promise<DashboardData> {
  return get('/api/dashboard', { from, to });
}
