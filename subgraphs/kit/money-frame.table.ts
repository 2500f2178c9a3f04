/** The columns of a money frame, whatever it pays (L-23, N-15). */
export const moneyFrameColumns = {
  frame: { type: 'text' },
  method: { type: 'text', nullable: true },
  payer: { type: 'uuid', nullable: true },
  sharePercent: { type: 'integer', nullable: true },
  fromDate: { type: 'date' },
  untilDate: { type: 'date', nullable: true },
} as const;
