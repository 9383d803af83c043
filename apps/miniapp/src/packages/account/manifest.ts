import type { PackageManifest } from '@/manifests/manifest';

export default {
  pages: ['login/index', 'document/index', 'agree/index'],
} as const satisfies PackageManifest;
