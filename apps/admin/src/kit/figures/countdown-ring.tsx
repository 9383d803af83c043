interface Props {
  /** Seconds left. */
  left: number;
  /** Seconds of a full ring. */
  of: number;
  size?: number;
  label: string;
}

/** A ring that empties as the seconds pass; screen readers get the number in words. */
export function CountdownRing({ left, of, size = 72, label }: Props) {
  const stroke = Math.max(4, size / 12);
  const radius = (size - stroke) / 2;
  const length = 2 * Math.PI * radius;
  const share = Math.min(1, Math.max(0, left / of));
  return (
    <svg width={size} height={size} role="timer" aria-label={`${label} ${Math.ceil(left)} 秒`} className="ring">
      <circle cx={size / 2} cy={size / 2} r={radius} fill="none" stroke="currentColor" strokeOpacity={0.16} strokeWidth={stroke} />
      <circle
        cx={size / 2}
        cy={size / 2}
        r={radius}
        fill="none"
        stroke="currentColor"
        strokeWidth={stroke}
        strokeLinecap="round"
        strokeDasharray={length}
        strokeDashoffset={length * (1 - share)}
        transform={`rotate(-90 ${size / 2} ${size / 2})`}
      />
      <text x="50%" y="50%" dominantBaseline="central" textAnchor="middle" fill="currentColor" fontSize={size * 0.34} fontWeight={600}>
        {Math.ceil(left)}
      </text>
    </svg>
  );
}
