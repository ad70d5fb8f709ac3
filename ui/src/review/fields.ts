import type { FieldName, Fields } from '../api/types';

export type FieldKind = 'text' | 'code' | 'codes' | 'date' | 'amount' | 'currency' | 'method';

export const PAYMENT_METHODS = ['credit_transfer', 'direct_debit', 'card', 'cash', 'cheque', 'online_payment'] as const;

/** The fields in the order of an eye that checks an invoice: who, what, when, how much, how to pay, the rest. */
export const GROUPS: { title: 'group.seller' | 'group.document' | 'group.amounts' | 'group.payment' | 'group.buyer'; fields: FieldName[] }[] = [
  { title: 'group.seller', fields: ['seller_name', 'seller_vat_id', 'seller_tax_number', 'seller_address'] },
  { title: 'group.document', fields: ['number', 'issue_date', 'due_date', 'currency'] },
  { title: 'group.amounts', fields: ['net_total', 'tax_total', 'total', 'amount_due'] },
  { title: 'group.payment', fields: ['iban', 'bic', 'payment_method', 'payment_reference'] },
  { title: 'group.buyer', fields: ['buyer_name', 'buyer_vat_id', 'purchase_order', 'operation_numbers'] },
];

export const ALL: FieldName[] = GROUPS.flatMap((group) => group.fields);

/** Without these an invoice is of little use: a missing one is a question to the person. */
export const EXPECTED: readonly FieldName[] = ['seller_name', 'issue_date', 'currency', 'total'];

const KINDS: Partial<Record<FieldName, FieldKind>> = {
  number: 'code', issue_date: 'date', due_date: 'date', currency: 'currency', seller_vat_id: 'code', seller_tax_number: 'code',
  buyer_vat_id: 'code', purchase_order: 'code', operation_numbers: 'codes', iban: 'code', bic: 'code', net_total: 'amount',
  tax_total: 'amount', total: 'amount', amount_due: 'amount', payment_method: 'method',
};

export function kindOf(field: FieldName): FieldKind {
  return KINDS[field] ?? 'text';
}

export function textOf(fields: Fields, field: FieldName): string {
  const value = fields[field];
  return Array.isArray(value) ? value.join(' ') : (value ?? '');
}
