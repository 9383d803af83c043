import type { AuditSubject } from '@zhiyuanhong/contracts/words';
import type { ReactNode } from 'react';
import type { Answer, Role } from '../../api/types';

/** Colour of a word. The word itself is always shown too, so that nothing depends on colour alone. */
export type Tone = 'quiet' | 'waiting' | 'good' | 'live' | 'bad';

/** Groups of the main menu, from top to bottom. */
export const menuGroups = ['项目与服务', '审核', '点单服务', '回馈激励', '管理'] as const;

/**
 * A page by its address; its code is loaded when it is first opened. People without any of the roles are told so, without a call to the
 * server.
 */
export interface Page {
  path: string;
  roles: readonly Role[];
  load: () => Promise<{ Component: () => ReactNode }>;
  /** Fills the whole window, without menu and header. */
  bare?: true;
}

/** An entry of the main menu, shown to everybody who may open the page unless `roles` names fewer. */
export interface MenuEntry {
  group: (typeof menuGroups)[number];
  /** Position in its group, lowest first. */
  place: number;
  path: string;
  label: string;
  icon: ReactNode;
  roles?: readonly Role[];
}

export type QueueKind = Answer<'getMyQueue'>['items'][number]['kind'];

/** A kind of entry of 今日待办 on the first page, and the page where it is worked on. */
export interface QueueEntry {
  icon: ReactNode;
  /** Address of the page without filters; of several, the first that the person may open. */
  to: string | readonly string[];
  /** Label of the oldest entry's age; 最早一件 when absent. */
  oldest?: string;
}

/** A shortcut on the first page to something that a role often does. */
export interface Shortcut {
  role: Role;
  place: number;
  to: string;
  label: string;
  hint: string;
  icon: ReactNode;
}

/** The first lines of a list on the first page, for people with one of the roles. */
export interface GlanceOf {
  place: number;
  roles: readonly Role[];
  Component: () => ReactNode;
}

/** A kind of subject in the audit trail 审计, with the address of one record where there is a page for it. */
export interface AuditOf {
  to?: (id: number) => string;
}

/** What one folder of resources/ adds to the console. Menu, routes and all other lists are made from these manifests. */
export interface Resource {
  /** Code of the module 功能板块 that switches the resource off; without one it is always on. */
  code?: string;
  /** Only in a demo. */
  demo?: true;
  routes: readonly Page[];
  menu: readonly MenuEntry[];
  /** Tone of each state by its table of words; states without one are quiet. */
  tones: Readonly<Record<string, Readonly<Record<string, Tone>>>>;
  queue: Readonly<Partial<Record<QueueKind, QueueEntry>>>;
  shortcuts: readonly Shortcut[];
  glances: readonly GlanceOf[];
  audit: Readonly<Partial<Record<AuditSubject, AuditOf>>>;
  /** Roles that only work in this resource: they cannot be granted where it is off. */
  staffed: readonly Role[];
}

/** Makes the manifest that `resources/<folder>/resource.tsx` exports as default. */
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
