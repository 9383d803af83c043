export type App = 'console' | 'phone';

/** A kind of button that comes from data or from a library: pressing one of the kind on each page is enough. */
export interface Kind {
  readonly css: string;
  /** Name of the kind; the button's own text when absent. */
  readonly name?: string;
  /** Selector: the label of the nearest such element around the button distinguishes kinds … */
  readonly of?: string;
  /** … or the text of this part of the button. */
  readonly part?: string;
  /** Page for which it counts; `*` for all pages. */
  readonly page?: string;
}

const everywhere = '*';

const orders = 'body:has([data-page^="/orders"], [data-page="/hotline"])';

/** The first match counts. Choices inside a labelled group are a kind without being listed here. */
export const kinds: Record<App, readonly Kind[]> = {
  console: [
    // The card's menu offers the same actions as the order's page.
    { css: 'body:has(.board) .ant-dropdown [role=menuitem]', name: '卡片菜单里的一项' },
    // The frame of every page.
    { css: 'a.skip, .frame-menu [role=menuitem], .ant-dropdown [role=menuitem]', page: everywhere },
    { css: '.brand', name: '标志', page: everywhere },
    { css: '.demo-badge', name: '演示时钟', page: everywhere },
    { css: '.ant-dropdown-trigger[aria-label^=账号菜单]', name: '账号菜单', page: everywhere },
    // Drawn by antd: pagination of tables, calendars of pickers.
    { css: '.ant-pagination *', name: '翻页', page: everywhere },
    { css: '.ant-picker-dropdown *', name: '日期面板', page: everywhere },
    // 审计记录: each drawer links to the entry's record, whose name comes from data.
    { css: 'body:has([data-page="/audit"]) .ant-drawer a[href]', name: '打开记录所说的' },
    { css: '[class*=-clear], [class*=-clear-icon]', name: '清空', page: everywhere },
    { css: '.ant-tag-close-icon', name: '去掉条件', page: everywhere },
    // Every list shows it when nothing matches its filters.
    { css: '.clear-filters', page: everywhere },
    { css: '.ant-drawer-close, .ant-modal-close', name: '关闭窗口', page: everywhere },
    { css: '[class*=input-number-] *, [class*=input-number-action]', name: '加减', page: everywhere },
    { css: '.ant-input-password-icon', name: '显示密码', page: everywhere },
    // An order is shown beside board, list and call as on its own page, and so is the dispatch drawer.
    { css: 'a[href^="tel:"]', name: '拨打', page: '/orders/N' },
    { css: '.order-view *', page: '/orders/N' },
    { css: '.ant-drawer:has(.automatic) .ant-checkbox-wrapper', name: '一位志愿者', page: '/orders' },
    { css: '.ant-drawer:has(.automatic) *', page: '/orders' },
    { css: `${orders} .ant-modal .ant-btn-round.ant-btn-sm`, name: '常用说法', page: '/orders/N' },
    { css: `${orders} .ant-modal *`, page: '/orders/N' },
    { css: '.ant-checkbox-group *', name: '几个中的几个' },
    { css: '.ant-input-search-btn', name: '搜索' },
    { css: '.ant-typography-copy', name: '复制' },
    // Rows and cards of records: one of each kind is pressed.
    { css: 'tr.opens', name: '一行' },
    // The review page shows the table of slots too, once the project is approved.
    { css: 'td a[href*="/slots/"]', page: '/projects/N' },
    { css: 'td a, dl.facts a[href*="/projects/"]', name: '行内链接' },
    { css: '.ant-table-selection-column *', name: '选择行' },
    { css: '.glance a', name: '一行', of: 'section' },
    { css: '.panel header a', name: '全部', of: 'section' },
    { css: '.stat-link', part: '.stat-label', name: '数字' },
    { css: '.demo-account', name: '演示账号' },
    { css: '.order-card .card-title', name: '一张卡片' },
    { css: '.order-card .ant-dropdown-trigger', name: '卡片菜单' },
    { css: '.menu-item', name: '一项服务' },
    { css: '.person-take', name: '一个人' },
    { css: '.latest-open', name: '一张订单' },
    { css: '.latest .ant-btn', name: '再来一单' },
    { css: '.team-card .ant-btn', name: '修改' },
    // Ready phrases of a reason: each adds its text to the field.
    { css: '.ant-btn-round.ant-btn-sm', name: '常用说法' },
    // New and edited projects use the same form; it is pressed at the first of the two addresses.
    { css: '.project-form *', page: '/projects/new' },
  ],
  phone: [
    // The frame of every page.
    { css: '.tabs__tab, .nav__back, .sheet__close, .list-end .btn', page: everywhere },
    // 关怀版: the hotline on all five tabs.
    { css: '.phone-bar__call', name: '打电话', page: everywhere },
    // Shown wherever loading failed, or the person cannot order themselves.
    { css: '.state[role=alert] .btn', name: '重试', page: everywhere },
    { css: '.help-phone .btn', name: '打电话点单', page: everywhere },
    // Its text is 停止朗读 while it speaks, which takes as long as the machine's voices need.
    { css: '.read-aloud .btn', name: '朗读', page: everywhere },
    { css: '.scanner__tool, .scanner__close', page: everywhere },
    // Rows and cards of records: one of each kind is pressed.
    { css: '.card.tap', name: '一张卡片' },
    { css: '[id*="account/login"] .row.tap', name: '演示账号' },
    { css: '[id*="me/ledger"] .row.tap', name: '一笔' },
    { css: '.row.tap', name: '一项', part: '.row__title' },
    { css: '.elder .colour-tile', name: '常点的服务' },
    { css: '.colour-tile', name: '颜色', part: '.colour-tile__name' },
    { css: '.big.tap', name: '数字', part: '.big__name' },
    { css: '.mine__who', name: '本人' },
    { css: '[id*="activities/mine"] .card .tap:not(.btn)', name: '一张卡片' },
    { css: '.searches .chips .chip', name: '最近搜索' },
    { css: '.chip-bar .chip--on[role=button], .wall__filters .chip--on', name: '选定的条件' },
    { css: '.free__part *', name: '每周空闲时间' },
  ],
};
