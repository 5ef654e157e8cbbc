import { type ClassWeights, parseClassWeights } from '../word-classes.ts';
import weights from './word-classes.txt';

export const wordClasses: ClassWeights = parseClassWeights(weights);
