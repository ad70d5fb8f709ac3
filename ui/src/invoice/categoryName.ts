import { nameWithWords, ownName } from '../messages';

/** A category as readers call it: those that come with the product in their language, their own as they wrote them. */
export const categoryName = (category: string): string => ownName('category', category);

/** The category that is meant by a name that was shown or typed; an own one of the account goes before one that is only called so. */
export const categoryNamed = (words: string, own: string[]): string => (own.includes(words.trim()) ? words.trim() : nameWithWords('category', words));
