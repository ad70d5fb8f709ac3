// Makes the sample invoices in public/samples: all names and numbers are invented. Run by hand when a sample is to change.
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const folder = new URL('../public/samples/', import.meta.url).pathname;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});

const lines = [
  ['Schreibtischleuchte „Polar“, weiß', 4, 74.5],
  ['Bürostuhl Fjord, ergonomisch', 2, 289.0],
  ['Kabelkanal 1,5 m, magnetisch', 6, 12.9],
  ['Lieferung und Aufbau', 1, 59.0],
];
const money = (n) => n.toLocaleString('de-DE', { minimumFractionDigits: 2 });
const net = lines.reduce((sum, [, quantity, price]) => sum + quantity * price, 0);
const tax = Math.round(net * 19) / 100;

async function invoicePdf() {
  const page = await browser.newPage();
  await page.setContent(`<html lang="de"><style>
    body{font:10.5pt/1.45 'Liberation Sans',Arial,sans-serif;color:#1c2430;margin:0}
    header{display:flex;justify-content:space-between;border-bottom:3px solid #27507a;padding-bottom:14px}
    h1{font-size:19pt;margin:34px 0 14px} .brand{font-size:17pt;font-weight:bold;color:#27507a}
    small{font-size:8pt;color:#555} table{width:100%;border-collapse:collapse;margin-top:18px}
    th{text-align:left;border-bottom:1px solid #999;font-size:9pt;padding:5px 4px} td{padding:6px 4px;border-bottom:1px solid #e4e4e4}
    .r{text-align:right} .sum td{border:0} .total td{font-weight:bold;font-size:12pt;border-top:2px solid #27507a}
    .meta{display:grid;grid-template-columns:140px 1fr;width:300px;margin-left:auto} footer{position:fixed;bottom:0;width:100%;border-top:1px solid #ccc;padding-top:8px;display:flex;justify-content:space-between}
  </style><header><div><div class="brand">Nordlicht Büroausstattung GmbH</div>Hafenweg 12 · 24103 Kiel</div><div class="r"><small>Tel. 0431 555 01 23<br>rechnung@nordlicht.example</small></div></header>
  <p style="margin-top:34px"><small>Nordlicht Büroausstattung GmbH · Hafenweg 12 · 24103 Kiel</small><br>Billfold Beispiel AG<br>Frau Mara Lind<br>Speicherstraße 5<br>20457 Hamburg</p>
  <div class="meta"><span>Rechnungsnummer</span><b>NL-2026-0418</b><span>Rechnungsdatum</span><b>12.10.2026</b><span>Fällig am</span><b>26.10.2026</b><span>Ihre Bestellung</span><b>PO-77310</b></div>
  <h1>Rechnung</h1><p>Vielen Dank für Ihren Auftrag. Wir berechnen Ihnen:</p>
  <table><tr><th>Pos.</th><th>Bezeichnung</th><th class="r">Menge</th><th class="r">Einzelpreis</th><th class="r">Betrag EUR</th></tr>
  ${lines.map(([name, quantity, price], i) => `<tr><td>${i + 1}</td><td>${name}</td><td class="r">${quantity}</td><td class="r">${money(price)}</td><td class="r">${money(quantity * price)}</td></tr>`).join('')}</table>
  <table style="width:46%;margin-left:54%"><tr class="sum"><td>Nettobetrag</td><td class="r">${money(net)} €</td></tr><tr class="sum"><td>zzgl. 19 % MwSt.</td><td class="r">${money(tax)} €</td></tr><tr class="total"><td>Gesamtbetrag</td><td class="r">${money(net + tax)} €</td></tr></table>
  <p style="margin-top:34px">Bitte überweisen Sie den Betrag innerhalb von 14 Tagen unter Angabe der Rechnungsnummer.</p>
  <footer><small>Geschäftsführer: Jonte Harms<br>HRB 20417 Amtsgericht Kiel</small><small>USt-IdNr. VAT_A<br>Steuer-Nr. 20/293/04187</small><small>IBAN IBAN_A<br>BIC HASPDEHHXXX</small></footer></html>`.replaceAll('VAT_A', 'DE284617390').replaceAll('IBAN_A', 'DE87 2005 0000 1234 5678 90'));
  await page.pdf({ path: `${folder}invoice-nordlicht.pdf`, format: 'A4', margin: { top: '18mm', bottom: '14mm', left: '20mm', right: '20mm' } });
  await page.close();
}

async function receiptPhoto() {
  const page = await browser.newPage({ viewport: { width: 1080, height: 1290 } });
  const items = [['Sourdough loaf 800 g', '5.40'], ['Tomatoes on vine', '3.85'], ['Comté 12 months', '9.20'], ['Olive oil 0.5 l', '11.90'], ['Flat white x2', '7.60']];
  await page.setContent(`<style>
    body{margin:0;background:radial-gradient(120% 90% at 30% 20%,#8d6b4c,#4e3826);overflow:hidden}
    #paper{position:absolute;left:205px;top:70px;width:640px;height:1130px;background:#f4f1e9;font:30px/1.42 'DejaVu Sans Mono','Liberation Mono',monospace;color:#2b2a2c;padding:46px 44px;box-sizing:border-box;transform:perspective(2400px) rotateX(9deg) rotateY(-7deg) rotateZ(-1.8deg);filter:url(#crumple)}
    .c{text-align:center} .row{display:flex;justify-content:space-between} .b{font-weight:bold} hr{border:0;border-top:3px dashed #555}
    .fold{position:absolute;left:0;right:0;height:120px;background:linear-gradient(#0000,#0003 48%,#fff5 52%,#0000);mix-blend-mode:multiply}
  </style>
  <svg width="0" height="0"><filter id="crumple" x="-5%" y="-5%" width="110%" height="110%">
    <feTurbulence type="fractalNoise" baseFrequency="0.006 0.008" numOctaves="3" seed="11" result="waves"/>
    <feDisplacementMap in="SourceGraphic" in2="waves" scale="20" xChannelSelector="R" yChannelSelector="G" result="bent"/>
    <feDiffuseLighting in="waves" surfaceScale="34" diffuseConstant="1.1" lighting-color="#fffaf0" result="light"><feDistantLight azimuth="230" elevation="58"/></feDiffuseLighting>
    <feComposite in="light" in2="bent" operator="in" result="lit"/><feBlend in="bent" in2="lit" mode="multiply" result="paper"/>
    <feGaussianBlur in="paper" stdDeviation="0.7"/></filter></svg>
  <div id="paper"><div class="c b" style="font-size:42px">MARKET HALL DELI</div><div class="c">14 Quayside Lane, Bristol BS1 4RT</div><div class="c">VAT No GB 731 2084 65</div><br>
  <div class="row"><span>Receipt</span><span>R-20418</span></div><div class="row"><span>Date</span><span>14/10/2026 12:47</span></div><hr>
  ${items.map(([name, price]) => `<div class="row"><span>${name}</span><span>${price}</span></div>`).join('')}<hr>
  <div class="row"><span>Subtotal</span><span>37.95</span></div><div class="row"><span>Incl. VAT 20%</span><span>1.27</span></div>
  <div class="row b" style="font-size:40px"><span>TOTAL GBP</span><span>37.95</span></div><br><div class="row"><span>Visa contactless</span><span>37.95</span></div><div>**** **** **** 4821</div><br><div class="c">Thank you for shopping local!</div>
  <div class="fold" style="top:420px"></div><div class="fold" style="top:930px;transform:rotate(-2deg)"></div></div>`);
  writeFileSync(`${folder}receipt-market-hall.jpg`, await page.screenshot({ type: 'jpeg', quality: 72 }));
  await page.close();
}

await invoicePdf();
await receiptPhoto();
await browser.close();
