import type { Language } from '../language.ts';
import { words } from './words.ts';

export const english: Language = { code: 'en', words };
