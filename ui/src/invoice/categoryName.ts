import { nameWithWords, ownName } from '../messages';

/** A category as readers call it: those that come with the product in their language, their own as they wrote them. */
export const categoryName = (category: string): string => ownName('category', category);

/** The category that is meant by a name that was shown or typed. */
export const categoryNamed = (words: string): string => nameWithWords('category', words);
