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
if (document.documentElement.dataset.live) {
  const changes = new EventSource('changes');
  changes.onmessage = async () => {
    const answer = await fetch(`body${location.search}`);
    const main = document.querySelector('main');
    if (answer.ok) {
      main.outerHTML = await answer.text();
      return;
    }
    // What is shown is no longer what the files say.
    main.textContent = await answer.text();
  };
}
