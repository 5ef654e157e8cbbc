import type { Language } from '../language.ts';
import { statements } from './statements.ts';
import { words } from './words.ts';

export const english: Language = { code: 'en', words, statements };
