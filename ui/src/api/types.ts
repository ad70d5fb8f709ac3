import type { components } from './schema';

type Schemas = components['schemas'];

/** The public JSON of the API as the screens use it: amounts are decimal strings, dates ISO 8601, boxes fractions of the page. */
export type InvoiceStatus = 'pending' | 'processing' | 'needs_review' | 'confirmed' | 'rejected' | 'failed';

export type FieldName =
  | 'number'
  | 'issue_date'
  | 'due_date'
  | 'currency'
  | 'seller_name'
  | 'seller_address'
  | 'seller_vat_id'
  | 'seller_tax_number'
  | 'buyer_name'
  | 'buyer_vat_id'
  | 'purchase_order'
  | 'operation_numbers'
  | 'payment_method'
  | 'iban'
  | 'bic'
  | 'payment_reference'
  | 'net_total'
  | 'tax_total'
  | 'total'
  | 'amount_due';

export type FieldValue = string | string[] | null;
export type Fields = Partial<Record<FieldName, FieldValue>>;

/** Left, top, right, bottom in fractions of the upright page. */
export type Box = [number, number, number, number];

export interface Evidence {
  page: number | null;
  box: Box | null;
  text: string;
  source: 'einvoice' | 'qr' | 'vendor_memory' | 'rules' | 'model' | 'person';
  confidence: number;
}

export interface Finding {
  code: string;
  severity: 'ok' | 'info' | 'warning' | 'error';
  detail: string;
  field?: FieldName | null;
}

export interface Line {
  description: string | null;
  quantity: string | null;
  unit: string | null;
  unit_price: string | null;
  net: string | null;
  vat_rate: string | null;
}

export interface VatRow {
  rate: string | null;
  category: string | null;
  taxable: string | null;
  tax: string | null;
}

export interface HistoryEntry {
  at: string;
  by: string;
  action: string;
  changes: Record<string, [string | null, string | null]>;
}

/** A row of the list. */
export interface InvoiceRow {
  invoice_id: number;
  filename: string;
  source: string;
  status: InvoiceStatus;
  archived: boolean;
  category: string | null;
  proved: boolean;
  duplicate_of: number | null;
  created_at: string;
  version: number;
  fields: Fields;
  error?: { code: string; detail: string } | null;
}

export interface Invoice extends InvoiceRow {
  request_id: string;
  document_type: string | null;
  updated_at: string;
  vat_breakdown: VatRow[];
  lines: Line[];
  evidence: Record<string, Evidence>;
  findings: Finding[];
  pages: number;
  summary: string | null;
  history: HistoryEntry[];
}

export interface Page<T> {
  items: T[];
  page: number;
  per_page: number;
  total: number;
  pages: number;
}

export type StatusSummary = Schemas['StatusSummary'];

export interface Accepted {
  filename: string;
  invoice_id?: number;
  request_id?: string;
  status?: InvoiceStatus;
  duplicate_of?: number | null;
  error?: { code: string; detail: string };
}

export interface PageWord {
  text: string;
  box: Box;
  confidence: number;
}

export interface Me {
  email: string;
  role: 'owner' | 'admin' | 'member' | 'viewer';
}

/** What the sign-in page must know before anyone is signed in. */
export type Instance = Schemas['SessionInstance'];

export interface Answer {
  question_id: number;
  question: string;
  answer: string;
  understood: Record<string, unknown>;
  columns: string[];
  rows: (string | null)[][];
  sql?: string;
  chart: 'bar' | 'line' | 'none';
  engine: string;
  report_url: string;
}
