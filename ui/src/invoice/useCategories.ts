import { useQuery } from '@tanstack/react-query';
import { categories } from '../api/account';

/** The account's categories; none while they are on their way. */
export function useCategories(): string[] {
  return useQuery({ queryKey: ['categories'], queryFn: categories, staleTime: 300_000 }).data ?? [];
}
