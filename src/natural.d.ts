/** `natural` ships types for its root only, which must never be imported (it prints to stdout and reads `.env`). */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
