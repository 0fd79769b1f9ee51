// The subset of regular expressions that numbering plans are written in, as a non-deterministic automaton over digits.
//
// A state is { moves: [{ digits, to, inGroup }], jumps: [{ to, opens, ends }] }: a move reads a digit out of a set and knows whether it stands in the
// last capturing group; a jump reads nothing, and may open that group or demand the end of the text.
export function compilePattern(source) {
  const lastGroup = (source.match(/\((?!\?)/g) ?? []).length;
  const states = [];
  const newState = () => states.push({ moves: [], jumps: [] }) - 1;
  const jump = (from, to, extra = {}) => states[from].jumps.push({ to, ...extra });
  let position = 0;
  let inGroup = false;

  const fail = () => {
    throw new Error(`Unsupported pattern at ${position}: ${source}`);
  };

  function alternatives() {
    const from = newState();
    const to = newState();
    do {
      const branch = sequence();
      jump(from, branch.from);
      jump(branch.to, to);
    } while (source[position] === '|' && ++position);
    return { from, to };
  }

  function sequence() {
    const from = newState();
    let to = from;
    while (position < source.length && !'|)'.includes(source[position])) {
      const item = repeated();
      jump(to, item.from);
      to = item.to;
    }

    return { from, to };
  }

  function repeated() {
    const start = position;
    const item = atom();
    const [least, most] = bounds();
    if (least === 1 && most === 1)
      return item;

    // The item is read again for every repetition: automata are not copied.
    const end = position;
    const from = newState();
    let to = from;
    for (let i = 0; i < most; i++) {
      position = start;
      const copy = atom();
      jump(to, copy.from);
      if (i >= least)
        jump(to, copy.to);
      to = copy.to;
    }

    position = end;
    return { from, to };
  }

  function bounds() {
    if (source[position] === '?') {
      position++;
      return [0, 1];
    }

    const counted = /^\{(\d+)(,(\d+)?)?\}/.exec(source.slice(position));
    if (counted === null)
      return '*+'.includes(source[position] ?? ' ') ? fail() : [1, 1];
    position += counted[0].length;
    const least = Number(counted[1]);
    return [least, counted[2] === undefined ? least : Number(counted[3] ?? fail())];
  }

  function atom() {
    if (source[position] === '(')
      return group();
    if (source[position] === '$') {
      position++;
      const from = newState();
      const to = newState();
      jump(from, to, { ends: true });
      return { from, to };
    }

    const digits = digitSet();
    const from = newState();
    const to = newState();
    states[from].moves.push({ digits, to, inGroup });
    return { from, to };
  }

  function group() {
    const capturing = source[position + 1] !== '?';
    if (!capturing && source[position + 2] !== ':')
      fail();
    position += capturing ? 1 : 3;
    const number = capturing ? numberOfGroupAt(position) : 0;
    const isLast = capturing && number === lastGroup;
    const outer = inGroup;
    inGroup ||= isLast;
    const inner = alternatives();
    inGroup = outer;
    if (source[position++] !== ')')
      fail();
    const from = newState();
    jump(from, inner.from, { opens: isLast });
    return { from, to: inner.to };
  }

  const numberOfGroupAt = index => (source.slice(0, index).match(/\((?!\?)/g) ?? []).length;

  function digitSet() {
    const rest = source.slice(position);
    const simple = /^(\\d|\d)/.exec(rest);
    if (simple !== null) {
      position += simple[0].length;
      return simple[0] === '\\d' ? range(0, 9) : [Number(simple[0])];
    }

    const set = /^\[([\d-]+)\]/.exec(rest) ?? fail();
    position += set[0].length;
    return [...set[1].matchAll(/(\d)(?:-(\d))?/g)].flatMap(([, low, high]) => range(Number(low), Number(high ?? low)));
  }

  const range = (low, high) => Array.from({ length: high - low + 1 }, (_, i) => low + i);

  const whole = alternatives();
  if (position !== source.length)
    fail();
  return { states, start: whole.from, accept: whole.to };
}
