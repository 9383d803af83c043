// WeChat wants this component for a custom tab bar; ours is drawn by the page (ui/TabBar).
Component({});
