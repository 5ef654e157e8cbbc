import type { Trees } from './trees.ts';
import { WORDING_BUCKETS, type WordingWeights } from './wording.ts';

/** What training leaves behind: weights of words, trees over the features, and how decisions hang together. */
export interface LineModel {
  readonly wording: WordingWeights;
  readonly trees: Trees;
  /** Log-odds added to every paragraph, and to every pair of neighbours that are decided alike. */
  readonly bias: number;
  readonly stay: number;
}

/** Little-endian: four numbers (bias, stay, scale of the word weights, node count), word weights, trees. */
const HEADER = 16;
/** Bytes of a node: feature (255 marks a leaf), children's distance, limit. */
const NODE = 7;
const LEAF = 255;

/** Number of bytes of a model with so many nodes. */
export const lineModelSize = (nodes: number): number => HEADER + WORDING_BUCKETS + 1 + nodes * NODE;

/** The model stored in `bytes`; see `writeLineModel`. */
export function parseLineModel(bytes: Uint8Array): LineModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const scale = view.getFloat32(8, true);
  const nodes = view.getUint32(12, true);
  const wording = Float32Array.from({ length: WORDING_BUCKETS + 1 }, (_, key) => view.getInt8(HEADER + key) * scale);
  const feature = new Int16Array(nodes);
  const limit = new Float32Array(nodes);
  const next = new Int32Array(nodes);
  const roots: number[] = [];
  let treeEnd = 0;
  for (let node = 0; node < nodes; node += 1) {
    const at = HEADER + WORDING_BUCKETS + 1 + node * NODE;
    // Trees follow each other: a node no earlier one points to is a root.
    if (node >= treeEnd) {
      roots.push(node);
      treeEnd = node + 1;
    }
    const asked = view.getUint8(at);
    feature[node] = asked === LEAF ? -1 : asked;
    next[node] = node + view.getUint16(at + 1, true);
    limit[node] = view.getFloat32(at + 3, true);
    if (asked !== LEAF) treeEnd = Math.max(treeEnd, (next[node] ?? 0) + 2);
  }
  const trees: Trees = { roots: Int32Array.from(roots), feature, limit, next };
  return { wording, trees, bias: view.getFloat32(0, true), stay: view.getFloat32(4, true) };
}

/** `model` as bytes, for `parseLineModel`. Word weights are rounded to 8 bits. */
export function writeLineModel({ wording, trees, bias, stay }: LineModel): Uint8Array {
  const { feature, limit, next } = trees;
  const bytes = new Uint8Array(lineModelSize(feature.length));
  const view = new DataView(bytes.buffer);
  const scale = wording.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6) / 127;
  view.setFloat32(0, bias, true);
  view.setFloat32(4, stay, true);
  view.setFloat32(8, scale, true);
  view.setUint32(12, feature.length, true);
  for (const [key, weight] of wording.entries()) view.setInt8(HEADER + key, Math.round(weight / scale));
  for (let node = 0; node < feature.length; node += 1) {
    const at = HEADER + WORDING_BUCKETS + 1 + node * NODE;
    const asked = feature[node] ?? -1;
    view.setUint8(at, asked < 0 ? LEAF : asked);
    view.setUint16(at + 1, asked < 0 ? 0 : (next[node] ?? 0) - node, true);
    view.setFloat32(at + 3, limit[node] ?? 0, true);
  }
  return bytes;
}
