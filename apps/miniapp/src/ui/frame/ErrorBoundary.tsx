import { Component, type PropsWithChildren } from 'react';
import { ErrorState } from '../content/states';

/** Shows a message instead of a white screen when drawing a page fails. */
export class ErrorBoundary extends Component<PropsWithChildren, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <ErrorState text="这个页面出了点问题" onRetry={() => this.setState({ failed: false })} />;
  }
}
