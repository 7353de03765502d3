/** Where short messages appear. Mounted once, empty until the first one. */
import { lazy, Suspense } from 'react';
import { useToastHost } from './toast-host.ts';

const ToastList = lazy(() => import('./ToastList.tsx'));

/** Nothing on the page while nothing was said. */
export function Toaster() {
  const wanted = useToastHost((host) => host.wanted);
  return wanted ? (
    <Suspense>
      <ToastList />
    </Suspense>
  ) : null;
}
