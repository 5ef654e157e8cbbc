/** Input that holds no readable article. The message says what it is and what to try; who knows the file's name adds it. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}
