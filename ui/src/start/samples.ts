/** The sample invoices that ship with Billfold: a crumpled receipt, a PDF and an e-invoice. */
export const SAMPLES = ['receipt-market-hall.jpg', 'invoice-nordlicht.pdf', 'xrechnung-werkbank.xml'] as const;

export async function sampleFiles(): Promise<File[]> {
  return Promise.all(
    SAMPLES.map(async (name) => {
      const response = await fetch(`/samples/${name}`);
      const blob = await response.blob();
      return new File([blob], name, { type: blob.type });
    }),
  );
}
