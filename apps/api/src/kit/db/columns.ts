import { Column, Index, PrimaryColumn, PrimaryGeneratedColumn, type ColumnOptions } from 'typeorm';
import { columnTypes, type ColumnExtras } from './column-types.js';

/** Row id: int, auto-increment. */
export const Pk = (): PropertyDecorator => PrimaryGeneratedColumn(columnTypes.pk);

/** A moment: UTC in storage, `Date` in code, to the millisecond. */
export const At = (extras: ColumnExtras = {}): PropertyDecorator => column({ ...columnTypes.at, ...extras });

/** Whole number of 32 bits: minutes, points, counts, ids of other tables. */
export const Int = (extras: ColumnExtras<number> = {}): PropertyDecorator => column({ ...columnTypes.int, ...extras });

export const Bool = (extras: ColumnExtras<boolean> = {}): PropertyDecorator => column({ ...columnTypes.bool, ...extras });

/**
 * Text of at most `length` characters. Compared, sorted and kept unique by code points on both engines: case and
 * trailing blanks matter. A search that ignores case says LOWER() itself.
 */
export const Str = (length: number, extras: ColumnExtras<string> = {}): PropertyDecorator =>
  column({ ...columnTypes.str, length, ...extras });

/** Long text, at most 16 MiB; it can be neither a key nor have a default. */
export const LongText = (extras: ColumnExtras = {}): PropertyDecorator => column({ ...columnTypes.text, ...extras });

/** An object or array, kept as JSON. Never searched inside: what is searched gets a column. */
export const Json = (extras: ColumnExtras = {}): PropertyDecorator => column({ ...columnTypes.json, ...extras });

/** Index over properties of the entity, in this order. */
export const Indexed = (...properties: string[]): ClassDecorator => Index(properties) as ClassDecorator;

/** Unique key over properties of the entity. Rows with a NULL in it never collide. (`@Unique` of TypeORM drifts between the engines.) */
export const UniqueKey = (...properties: string[]): ClassDecorator => Index(properties, { unique: true }) as ClassDecorator;

const column = (options: ColumnOptions): PropertyDecorator =>
  options.primary ? PrimaryColumn(options as Parameters<typeof PrimaryColumn>[0] & object) : Column(options);
