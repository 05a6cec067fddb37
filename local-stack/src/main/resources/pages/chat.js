// Shows what the bot writes as it comes; the page works without, too.
const posts = document.getElementById("posts");
if (posts) {
  const toEnd = () => { posts.scrollTop = posts.scrollHeight; };
  const followPictures = () =>
    posts.querySelectorAll("img").forEach(picture => picture.addEventListener("load", toEnd));
  const show = text => {
    const atEnd = posts.scrollHeight - posts.scrollTop - posts.clientHeight < 80;
    posts.innerHTML = text;
    if (atEnd) {
      followPictures();
      toEnd();
    }
  };
  // what came while the page was on its way is shown by the first look, too
  let shown = null;
  const look = async () => {
    try {
      const answer = await fetch(posts.dataset.posts + location.search, {cache: "no-store"});
      const now = await answer.text();
      if (answer.ok && now !== shown) {
        show(now);
        shown = now;
      }
    } catch (away) {
      // the launcher was stopped; the next look may find it again
    }
    setTimeout(look, document.hidden ? 5000 : 1000);
  };
  followPictures();
  toEnd();
  look();
}
