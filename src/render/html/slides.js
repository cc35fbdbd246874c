// The arrows beside the number of a slide, as keys: without a script the page turns by all others.
const turns = { ArrowLeft: -1, ArrowRight: 1 };
addEventListener("keydown", (event) => {
  const by = turns[event.key];
  if (!by || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const slides = [...document.querySelectorAll("section")];
  const seen = slides.filter((slide) => slide.getBoundingClientRect().top < innerHeight / 2).length;
  slides[seen - 1 + by]?.scrollIntoView();
  event.preventDefault();
});
