/** The logo of 志愿红 in the district's brand colour; the same drawing as public/mark.svg. */
export function BrandMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden style={{ flex: 'none' }}>
      <rect width="48" height="48" rx="13" fill="var(--brand)" />
      <path
        d="M24 37.2c-.5 0-1-.2-1.4-.5C16.3 31.6 10.5 26.6 10.5 20c0-4.4 3.3-7.8 7.4-7.8 2.4 0 4.6 1.1 6.1 3 1.5-1.9 3.7-3 6.1-3 4.1 0 7.4 3.4 7.4 7.8 0 6.6-5.8 11.6-12.1 16.7-.4.3-.9.5-1.4.5z"
        fill="#fff"
      />
      <path d="M17 21.6l5 5.2 9.4-9.9" fill="none" stroke="var(--brand)" strokeWidth="3.6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
