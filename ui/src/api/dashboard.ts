import { get } from './http';

export interface Spend {
  /** A month like 2026-10, a vendor or a category. */
  key: string;
  total: string;
  tax: string;
  count: number;
}

export interface CurrencySpend {
  currency: string;
  total: string;
  tax: string;
  count: number;
  months: Spend[];
  vendors: Spend[];
  categories: Spend[];
}

export interface DashboardData {
  currencies: CurrencySpend[];
  waiting: number;
  confirmed: number;
  confirmed_without_person: number;
  /** Milliseconds from arrival to proposal; null without any. */
  reading_ms_median: number | null;
  reading_ms_p95: number | null;
}

export function dashboard(from?: string, to?: string): Promise<DashboardData> {
  return get('/api/dashboard', { from, to });
}
