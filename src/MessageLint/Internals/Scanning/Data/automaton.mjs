// Minimal acyclic automata over digits, all sharing their states: two languages that go on alike are the same state.
import { compilePattern } from './pattern.mjs';

export const longestNumber = 17;

export class DigitAutomata {
  // State 0 accepts nothing.
  states = [{ accepts: false, next: new Array(10).fill(0) }];
  #byShape = new Map([[`0:${new Array(10).fill(0)}`, 0]]);

  // Compiles a language given by its start, a step and a test, whose positions are known by their text form.
  compile({ start, step, accepts, key }) {
    const known = new Map();
    const build = (position, depth) => {
      if (position === null)
        return 0;
      const id = `${depth}:${key(position)}`;
      if (!known.has(id)) {
        const next = Array.from({ length: 10 }, (_, digit) => depth < longestNumber ? build(step(position, digit), depth + 1) : 0);
        known.set(id, this.#share(accepts(position, depth), next));
      }

      return known.get(id);
    };
    return build(start, 0);
  }

  // Texts that a pattern matches whole.
  compilePattern(source) {
    return this.compile(patternLanguage(source));
  }

  // Numbers of a plan: the general pattern and one of the [pattern, lengths] pairs must hold.
  compileNumbers(general, kinds) {
    const common = patternLanguage(general);
    const ranges = kinds.map(([pattern, lengths]) => ({ language: patternLanguage(pattern), lengths }));
    return this.compile({
      start: [common.start, ...ranges.map(range => range.language.start)],
      step: ([first, ...rest], digit) => {
        const next = [common.step(first, digit), ...rest.map((position, i) => position && ranges[i].language.step(position, digit))];
        return next[0] === null || next.slice(1).every(position => position === null) ? null : next;
      },
      accepts: ([first, ...rest], depth) =>
        common.accepts(first) && rest.some((position, i) => position !== null && ranges[i].language.accepts(position) && ranges[i].lengths.includes(depth)),
      key: positions => positions.map(position => position?.join(',') ?? '-').join(';'),
    });
  }

  compileUnion(roots) {
    return this.compile({
      start: roots,
      step: (positions, digit) => positions.map(position => this.states[position].next[digit]),
      accepts: positions => positions.some(position => this.states[position].accepts),
      key: positions => positions.join(','),
    });
  }

  // What is dialled inside a region: the numbers of `root`, and those that become one of them once the prefix is taken off or rewritten.
  // A rewriting such as 9$1 replaces the prefix by its last group, if that takes part, with digits before or behind it.
  compileDialled(root, prefixPattern, rewrite) {
    const prefix = compilePattern(prefixPattern);
    const [before, after] = rewrite === null ? ['', ''] : rewrite.split(/\$\d/);
    const walk = (state, digits) => [...digits].reduce((at, digit) => this.states[at].next[digit], state);

    // A position is a set of items: where the prefix is read (null: it is done), how far the number behind it has come, whether this reading
    // rewrites, whether the group has taken part, and whether the text must end here.
    const close = items => {
      const open = [...items];
      const seen = new Map();
      while (open.length > 0) {
        const item = open.pop();
        const id = itemKey(item);
        if (seen.has(id) || item.number === 0)
          continue;
        seen.set(id, item);
        if (item.at === null)
          continue;
        for (const { to, opens = false, ends = false } of prefix.states[item.at].jumps)
          open.push({ ...item, at: to, opened: item.opened || (opens && rewrite !== null), ended: item.ended || ends });
        if (item.at === prefix.accept && item.opened === item.rewritten)
          open.push({ ...item, at: null, number: item.rewritten ? walk(item.number, after) : item.number });
      }

      return [...seen.values()];
    };

    const plain = { at: prefix.start, number: root, rewritten: false, opened: false, ended: false };
    const starts = [{ ...plain, at: null }, plain];
    if (rewrite !== null)
      starts.push({ ...plain, rewritten: true, number: walk(root, before) });
    return this.compile({
      start: close(starts),
      step: (items, digit) => {
        const next = [];
        for (const item of items.filter(({ ended }) => !ended)) {
          if (item.at === null)
            next.push({ ...item, number: this.states[item.number].next[digit] });
          else {
            for (const { digits, to, inGroup } of prefix.states[item.at].moves) {
              if (digits.includes(digit))
                next.push({ ...item, at: to, number: inGroup && item.rewritten ? this.states[item.number].next[digit] : item.number });
            }
          }
        }

        const closed = close(next);
        return closed.length === 0 ? null : closed;
      },
      accepts: items => items.some(item => item.at === null && this.states[item.number].accepts),
      key: items => items.map(itemKey).sort().join(';'),
    });
  }

  #share(accepts, next) {
    const shape = `${Number(accepts)}:${next}`;
    if (!this.#byShape.has(shape))
      this.#byShape.set(shape, this.states.push({ accepts, next }) - 1);
    return this.#byShape.get(shape);
  }
}

const itemKey = item => `${item.at}/${item.number}/${Number(item.opened)}${Number(item.ended)}${Number(item.rewritten)}`;

function patternLanguage(source) {
  const { states, start, accept } = compilePattern(source);
  const close = from => {
    const seen = new Set();
    const open = [...from];
    while (open.length > 0) {
      const state = open.pop();
      if (seen.has(state))
        continue;
      seen.add(state);
      open.push(...states[state].jumps.map(({ to }) => to));
    }

    // Only states that can still read or accept tell two positions apart.
    return [...seen].filter(state => state === accept || states[state].moves.length > 0).sort((a, b) => a - b);
  };

  return {
    start: close([start]),
    step: (position, digit) => {
      const next = position.flatMap(state => states[state].moves.filter(({ digits }) => digits.includes(digit)).map(({ to }) => to));
      return next.length === 0 ? null : close(next);
    },
    accepts: position => position.includes(accept),
    key: position => position.join(','),
  };
}
