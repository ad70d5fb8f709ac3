/** Offered where a category is typed; any other word may be used. */
export const CATEGORIES = [
  'Office', 'Software', 'Hardware', 'Travel', 'Meals', 'Utilities', 'Telecommunications', 'Rent', 'Insurance', 'Marketing', 'Vehicle',
  'Professional services', 'Goods', 'Training', 'Other',
];
