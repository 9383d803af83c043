// WeChat requires this file for a custom tab bar; the page draws it (ui/TabBar).
Component({});
