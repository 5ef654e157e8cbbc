import type { Language } from '../language.ts';
import { cleaning } from './cleaning.ts';
import { statements } from './statements.ts';
import { words } from './words.ts';

export const english: Language = { code: 'en', words, cleaning, statements };
