import { watchComponents } from '../../e2e/src/buttons/components';

watchComponents('phone', { afterEach, afterAll, expect }, process.env['BUTTONS_REPORT']!);
