/** The mark: a receipt in a wallet's green. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden>
      <rect width="64" height="64" rx="14" fill="#1f6f5c" />
      <path d="M19 13h26v38l-4.3-3-4.4 3-4.3-3-4.3 3-4.4-3-4.3 3z" fill="#fff" />
      <path d="M25 23h14M25 30h14M25 37h8" stroke="#1f6f5c" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}
