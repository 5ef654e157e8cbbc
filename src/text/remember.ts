/** Texts longer than this rarely come twice. */
const LONGEST = 60;

/**
 * So many are kept twice over: words of news, of which a few thousand come again and again. With 50,000 a hundred thousand
 * articles took 690 MB; a fifth of that is as fast (1,500 articles of 650 words).
 */
const MOST = 5000;

/**
 * `find` with its answers remembered, because the same few thousand words and names come again and again. `find` must
 * depend on the text alone and give nothing that anybody changes. Memory stays flat however many articles are read: at most
 * twice `most` answers are kept, those not asked for longest go first.
 */
export function remember<Answer>(find: (text: string) => Answer, most: number = MOST): (text: string) => Answer {
  let known = new Map<string, Answer>();
  let before = new Map<string, Answer>();
  return (text) => {
    const recent = known.get(text);
    if (recent !== undefined) return recent;
    if (text.length > LONGEST) return find(text);
    // A copy: a slice would keep the whole article it was cut from in memory.
    const own = ` ${text}`.slice(1);
    const answer = before.get(text) ?? find(own);
    if (known.size >= most) {
      before = known;
      known = new Map();
    }
    known.set(own, answer);
    return answer;
  };
}
