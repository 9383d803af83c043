import { watchComponents } from '../../e2e/src/buttons/components';

watchComponents('console', { afterEach, afterAll, expect }, process.env['BUTTONS_REPORT']!);
