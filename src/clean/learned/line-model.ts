import { type KeyWeights, WORDING_KEYS } from './keys.ts';
import type { Trees } from './trees.ts';

/** What training leaves behind: weights of words, trees over the features, and how decisions hang together. */
export interface LineModel {
  readonly wording: KeyWeights;
  /** Only of a model for pages with layout hints. */
  readonly layout?: KeyWeights;
  readonly trees: Trees;
  /** Log-odds added to every paragraph, and to every pair of neighbours that are decided alike. */
  readonly bias: number;
  readonly stay: number;
}

/** Little-endian: bias, stay, the scales of both tables, number of layout weights, number of nodes. */
const HEADER = 24;
/** Bytes of a node: feature (255 marks a leaf), distance to its children, limit. */
const NODE = 7;
const LEAF = 255;

/** The model stored in `bytes`; see `writeLineModel`. */
export function parseLineModel(bytes: Uint8Array): LineModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [layoutSize, nodes] = [view.getUint32(16, true), view.getUint32(20, true)];
  const table = (at: number, size: number, scale: number): KeyWeights =>
    Float32Array.from({ length: size }, (_, key) => view.getInt8(at + key) * scale);
  const wording = table(HEADER, WORDING_KEYS + 1, view.getFloat32(8, true));
  const layoutAt = HEADER + WORDING_KEYS + 1;
  const layout = table(layoutAt, layoutSize, view.getFloat32(12, true));
  return {
    wording,
    ...(layoutSize > 0 && { layout }),
    trees: parseTrees(view, layoutAt + layoutSize, nodes),
    bias: view.getFloat32(0, true),
    stay: view.getFloat32(4, true),
  };
}

function parseTrees(view: DataView, from: number, nodes: number): Trees {
  const feature = new Int16Array(nodes);
  const limit = new Float32Array(nodes);
  const next = new Int32Array(nodes);
  const roots: number[] = [];
  let treeEnd = 0;
  for (let node = 0; node < nodes; node += 1) {
    const at = from + node * NODE;
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
  return { roots: Int32Array.from(roots), feature, limit, next };
}

/** `model` as bytes, for `parseLineModel`. Weights of words and class names are rounded to 8 bits. */
export function writeLineModel({ wording, layout = new Float32Array(), trees, bias, stay }: LineModel): Uint8Array {
  const { feature, limit, next } = trees;
  const layoutAt = HEADER + wording.length;
  const treesAt = layoutAt + layout.length;
  const view = new DataView(new ArrayBuffer(treesAt + feature.length * NODE));
  const scales = [wording, layout].map(
    (table) => table.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6) / 127,
  );
  for (const [index, value] of [bias, stay, ...scales].entries()) view.setFloat32(4 * index, value, true);
  view.setUint32(16, layout.length, true);
  view.setUint32(20, feature.length, true);
  for (const [key, weight] of wording.entries()) view.setInt8(HEADER + key, Math.round(weight / (scales[0] ?? 1)));
  for (const [key, weight] of layout.entries()) view.setInt8(layoutAt + key, Math.round(weight / (scales[1] ?? 1)));
  for (let node = 0; node < feature.length; node += 1) {
    const at = treesAt + node * NODE;
    const asked = feature[node] ?? -1;
    view.setUint8(at, asked < 0 ? LEAF : asked);
    view.setUint16(at + 1, asked < 0 ? 0 : (next[node] ?? 0) - node, true);
    view.setFloat32(at + 3, limit[node] ?? 0, true);
  }
  return new Uint8Array(view.buffer);
}
