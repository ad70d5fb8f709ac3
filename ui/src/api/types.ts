import type { components, paths } from './schema';

/**
 * The public JSON of the API by the names that the screens use. Every shape comes from the OpenAPI document; what is narrowed
 * here is what the document calls a mere string although its values are known.
 */
export type Schemas = components['schemas'];

export type InvoiceStatus = Schemas['InvoiceStatus'];
export type Fields = Schemas['InvoiceFields'];
export type FieldName = keyof Fields;
export type FieldValue = string | string[] | null;

export type Evidence = Schemas['Proof'];
/** Left, top, right, bottom in fractions of the upright page. */
export type Box = NonNullable<Evidence['box']>;
export type Finding = Schemas['Remark'];
export type Line = Schemas['LineRow'];
export type VatRow = Schemas['VatRow'];
export type HistoryEntry = Schemas['HistoryJson'];
export type Invoice = Schemas['Invoice'];

/** A row of the list: what the list of all and the search have in common, and what the search found. */
export type InvoiceRow = Pick<Schemas['FoundInvoice'] & Invoice, keyof Schemas['FoundInvoice'] & keyof Invoice> & Partial<Pick<Schemas['FoundInvoice'], 'highlights'>>;

type PageOf<P> = Omit<P, 'items' | 'facets'>;
export type Page<T> = { items: T[] } & PageOf<Schemas['InvoicePageJson']>;

export type StatusSummary = Schemas['StatusSummary'];
export type Accepted = Schemas['ReceptionJson'];
export type PageWord = Schemas['PageWordsWordJson'];
export type PageTexts = Schemas['PageTextTextJson'];
export type Answer = Schemas['Answer'];
export type Cell = string | number | null;

/** What the sign-in page must know before anyone is signed in. */
export type Instance = Schemas['SessionInstance'];
export type Me = Pick<Schemas['SessionSession'], 'email' | 'role'>;

/** The filters and the sorting that the list takes. */
export type ListQuery = NonNullable<paths['/api/invoices']['get']['parameters']['query']>;
