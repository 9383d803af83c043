import { Column, Index, PrimaryColumn, PrimaryGeneratedColumn, type ColumnOptions } from 'typeorm';
import { columnTypes, type ColumnExtras } from './column-types.js';

/** Row id: 32-bit integer, auto-increment. */
export const Pk = (): PropertyDecorator => PrimaryGeneratedColumn(columnTypes.pk);

/** A moment with milliseconds: UTC in storage, `Date` in code. */
export const At = (extras: ColumnExtras = {}): PropertyDecorator => column({ ...columnTypes.at, ...extras });

/** Whole number of 32 bits, e.g. minutes, points, counts, ids of other tables. */
export const Int = (extras: ColumnExtras<number> = {}): PropertyDecorator => column({ ...columnTypes.int, ...extras });

export const Bool = (extras: ColumnExtras<boolean> = {}): PropertyDecorator => column({ ...columnTypes.bool, ...extras });

/**
 * Text of at most `length` characters. Compared, sorted and unique by code points on both engines: case and trailing blanks count. A search
 * that ignores case must use LOWER().
 */
export const Str = (length: number, extras: ColumnExtras<string> = {}): PropertyDecorator =>
  column({ ...columnTypes.str, length, ...extras });

/** Text of up to 16 MiB; it can be no key and have no default. */
export const LongText = (extras: ColumnExtras = {}): PropertyDecorator => column({ ...columnTypes.text, ...extras });

/** An object or array, stored as JSON. Queries never look inside: what is searched has a column of its own. */
export const Json = (extras: ColumnExtras = {}): PropertyDecorator => column({ ...columnTypes.json, ...extras });

/** Index over properties of the entity, in the given order. */
export const Indexed = (...properties: string[]): ClassDecorator => Index(properties) as ClassDecorator;

/** Unique key over properties of the entity. Rows with a NULL in it never collide. (TypeORM's `@Unique` differs between the engines.) */
export const UniqueKey = (...properties: string[]): ClassDecorator => Index(properties, { unique: true }) as ClassDecorator;

const column = (options: ColumnOptions): PropertyDecorator =>
  options.primary ? PrimaryColumn(options as Parameters<typeof PrimaryColumn>[0] & object) : Column(options);
