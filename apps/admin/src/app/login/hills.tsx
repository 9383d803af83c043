/** Picture of the grassland at dawn in the colours of the brand: a road, and hands that pass on a light. */
export function Hills() {
  return (
    <svg className="entry-hills" viewBox="0 0 720 420" preserveAspectRatio="xMidYMax slice" aria-hidden>
      <circle cx="520" cy="170" r="86" fill="#fff" fillOpacity="0.1" />
      <circle cx="520" cy="170" r="56" fill="#fff" fillOpacity="0.14" />
      <path d="M0 250 C 120 190 210 240 320 214 S 560 150 720 216 V420 H0 Z" fill="#fff" fillOpacity="0.08" />
      <path d="M0 304 C 150 244 260 318 400 276 S 620 236 720 284 V420 H0 Z" fill="#fff" fillOpacity="0.1" />
      <path d="M0 356 C 170 308 300 372 440 336 S 640 318 720 344 V420 H0 Z" fill="#fff" fillOpacity="0.14" />
      <path
        d="M300 420 C 350 372 420 366 430 330 C 438 300 486 300 500 262"
        stroke="#fff"
        strokeOpacity="0.5"
        strokeWidth="3"
        strokeDasharray="2 12"
        strokeLinecap="round"
        fill="none"
      />
      <g fill="#fff" fillOpacity="0.92">
        <path d="M500 250c-1 0-2-.4-2.800-1-9-7.300-17-14.300-17-23.500 0-6.200 4.600-11 10.400-11 3.500 0 6.600 1.600 9.400 4.600 2.700-3 5.800-4.600 9.300-4.600 5.900 0 10.500 4.800 10.500 11 0 9.200-8 16.200-17 23.500-.8.6-1.800 1-2.800 1z" />
      </g>
    </svg>
  );
}
