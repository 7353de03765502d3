/** A value that waits until it has been the same for a moment: search boxes ask the server with it. */
import { useEffect, useState } from 'react';

/** `value` as it was `ms` ago, once it stopped changing. */
export function useSettled<Value>(value: Value, ms = 200): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
