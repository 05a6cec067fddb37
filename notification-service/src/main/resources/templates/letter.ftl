${greeting}

${page.headline()}
<#if page.link()?has_content>

${page.button()}:
${page.link()}
</#if>
<#list page.blocks() as block>

<#list block as fact>
${fact}
</#list>
</#list>
<#if page.advice()?has_content>

${page.advice()}
</#if>

${signature}
<#if preferences?has_content>

${choose}:
${preferences}
</#if>
