/** Work that is to happen, soonest first. */
export class Agenda {
  #heap = [];

  get empty() {
    return this.#heap.length === 0;
  }

  /** @param {number} at milliseconds @param {() => Promise<void>} work */
  add(at, work) {
    const heap = this.#heap;
    heap.push({ at, work });
    for (let i = heap.length - 1; i > 0;) {
      const parent = (i - 1) >> 1;
      if (heap[parent].at <= heap[i].at) break;
      [heap[parent], heap[i]] = [heap[i], heap[parent]];
      i = parent;
    }
  }

  /** Takes out all work that is due by then, in order. */
  until(at) {
    const due = [];
    while (this.#heap.length > 0 && this.#heap[0].at <= at) due.push(this.#take());
    return due;
  }

  #take() {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (heap.length > 0) {
      heap[0] = last;
      for (let i = 0; ;) {
        const [left, right] = [2 * i + 1, 2 * i + 2];
        let least = i;
        if (left < heap.length && heap[left].at < heap[least].at) least = left;
        if (right < heap.length && heap[right].at < heap[least].at) least = right;
        if (least === i) break;
        [heap[least], heap[i]] = [heap[i], heap[least]];
        i = least;
      }
    }
    return first;
  }
}
