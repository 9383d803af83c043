/** A class that only holds data, so that Nest can inject it by type: `constructor(private settings: Settings)`. */
export const holder = <T extends object>() =>
  class {
    constructor(data: T) {
      Object.assign(this, data);
    }
  } as unknown as new (data: T) => Readonly<T>;
