import type { AuditSubject } from '@zhiyuanhong/contracts/words';
import type { ReactNode } from 'react';
import type { Answer, Role } from '../../api/types';

/** How a word is coloured; the word itself is always there, for colour never speaks alone. */
export type Tone = 'quiet' | 'waiting' | 'good' | 'live' | 'bad';

/** Groups of the main menu, from top to bottom. */
export const menuGroups = ['项目与服务', '审核', '点单服务', '回馈激励', '管理'] as const;

/** A page by its address; loaded when it is first opened. Who has none of the roles is told so without asking the server. */
export interface Page {
  path: string;
  roles: readonly Role[];
  load: () => Promise<{ Component: () => ReactNode }>;
  /** Fills the whole screen, without menu and header. */
  bare?: true;
}

/** Whoever may open the page sees its entry, unless `roles` names fewer. */
export interface MenuEntry {
  group: (typeof menuGroups)[number];
  /** Where it stands in its group, the least first. */
  place: number;
  path: string;
  label: string;
  icon: ReactNode;
  roles?: readonly Role[];
}

export type QueueKind = Answer<'getMyQueue'>['items'][number]['kind'];

/** A kind of 今日待办 on the first page: where it is worked on. */
export interface QueueEntry {
  icon: ReactNode;
  /** Address of the page, without what the server narrows its list by; of several the first that the person may open. */
  to: string | readonly string[];
  /** What the oldest of them is called; 最早一件 unless told. */
  oldest?: string;
}

/** What a role often does, on the first page. */
export interface Shortcut {
  role: Role;
  place: number;
  to: string;
  label: string;
  hint: string;
  icon: ReactNode;
}

/** The first few lines of a list, on the first page of who has one of the roles. */
export interface GlanceOf {
  place: number;
  roles: readonly Role[];
  Component: () => ReactNode;
}

/** A kind of record in the audit trail 审计: the address of one of them where it has a page. */
export interface AuditOf {
  to?: (id: number) => string;
}

/** What one folder of resources/ gives to the console. Whatever lists what the console has, follows from these manifests. */
export interface Resource {
  /** The district's switch 功能板块 that turns all of it off; without one it is always there. */
  code?: string;
  /** Only where the district is a demo. */
  demo?: true;
  routes: readonly Page[];
  menu: readonly MenuEntry[];
  /** Tone of a state by the table of its words; what is not named is quiet. */
  tones: Readonly<Record<string, Readonly<Record<string, Tone>>>>;
  queue: Readonly<Partial<Record<QueueKind, QueueEntry>>>;
  shortcuts: readonly Shortcut[];
  glances: readonly GlanceOf[];
  audit: Readonly<Partial<Record<AuditSubject, AuditOf>>>;
  /** Roles whose work is all here: where it is off, nobody is given them. */
  staffed: readonly Role[];
}

/** The default export of `resources/<folder>/resource.tsx`. */
export const resource = (manifest: Partial<Resource>): Resource => ({
  routes: [],
  menu: [],
  tones: {},
  queue: {},
  shortcuts: [],
  glances: [],
  audit: {},
  staffed: [],
  ...manifest,
});
