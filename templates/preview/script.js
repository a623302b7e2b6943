const valuesOf = element =>
  (element?.closest?.('[data-fact]')?.dataset.fact ?? '').split('|').filter(Boolean);
const light = values => {
  for (const element of document.querySelectorAll('[data-fact]'))
    element.classList.toggle(
      'lit',
      element.dataset.fact.split('|').some(value => values.includes(value)),
    );
};
addEventListener('pointerover', event => light(valuesOf(event.target)));
addEventListener('focusin', event => light(valuesOf(event.target)));
addEventListener('focusout', () => light([]));
const page = document.documentElement;
if (page.dataset.live) {
  // A page that only tells what is wrong is short: once it is mended, the place on the long one is taken again.
  let place = 0;
  const refresh = async () => {
    const answer = await fetch(`body${location.search}`);
    const text = await answer.text();
    const main = document.querySelector('main');
    place = Math.max(scrollY, place);
    const focused = main.contains(document.activeElement) ? document.activeElement.dataset.fact : undefined;
    // Where there is no page, what is shown is no longer what the files say.
    if (answer.ok) main.outerHTML = text;
    else main.textContent = text;
    // Who goes by the keyboard goes on from the fact where the focus was.
    const facts = [...document.querySelectorAll('button[data-fact]')];
    facts.find(button => button.dataset.fact === focused)?.focus();
    scrollTo(0, place);
    if (scrollY >= place) place = 0;
  };
  const changes = new EventSource('changes');
  changes.onmessage = refresh;
  changes.onerror = () => {
    page.dataset.lost = 'yes';
  };
  // Whatever was saved in between is not known.
  changes.onopen = () => {
    if (page.dataset.lost) refresh();
    delete page.dataset.lost;
  };
}
