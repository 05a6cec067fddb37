// Shows what the bot writes as it comes; the page works without, too.
const posts = document.getElementById("posts");
if (posts) {
  const toEnd = () => { posts.scrollTop = posts.scrollHeight; };
  let shown = null;
  toEnd();
  posts.querySelectorAll("img").forEach(picture => picture.addEventListener("load", toEnd));
  const look = async () => {
    try {
      const answer = await fetch(posts.dataset.posts + location.search, {cache: "no-store"});
      const now = await answer.text();
      if (answer.ok && now !== shown) {
        const atEnd = posts.scrollHeight - posts.scrollTop - posts.clientHeight < 80;
        if (shown !== null) {
          posts.innerHTML = now;
          if (atEnd) { toEnd(); }
        }
        shown = now;
      }
    } catch (away) {
      // the launcher was stopped; the next look may find it again
    }
    setTimeout(look, document.hidden ? 5000 : 1000);
  };
  look();
}
